/**
 * The shared kernel: the words that every service area uses, and the rules that hold them together.
 *
 * <p>No Faces, no servlet, no HTTP. A feature package below keeps its entity, rules, repository and service side by side.
 */
package org.lifecourse.core;

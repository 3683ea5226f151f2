/**
 * The shell and the web kit: sign-in, template, tags, messages, error pages and the life of a module. No feature of a service area.
 */
package org.lifecourse.core.web;

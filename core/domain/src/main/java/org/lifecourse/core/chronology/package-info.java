/** What happened to a person, from every module, each entry with the permission that reads it. */
package org.lifecourse.core.chronology;

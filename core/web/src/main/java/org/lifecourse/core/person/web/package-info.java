/** The banner of a person that every page on a person shows, and how people are worded. */
package org.lifecourse.core.person.web;

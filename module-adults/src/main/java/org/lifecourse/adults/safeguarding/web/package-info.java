/** Pages and the interface for programs of safeguarding: what is typed, asked for and shown. No rules here. */
package org.lifecourse.adults.safeguarding.web;

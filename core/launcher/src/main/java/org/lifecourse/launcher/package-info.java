/** The process: embedded PostgreSQL unless a URL is given, Payara Micro, and the modules that are enabled. */
package org.lifecourse.launcher;

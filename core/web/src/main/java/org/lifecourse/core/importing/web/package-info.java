/** Pages of imports: bring a file, match its headings, check it, bring it in, undo it. Every module serves them for its own targets. */
package org.lifecourse.core.importing.web;

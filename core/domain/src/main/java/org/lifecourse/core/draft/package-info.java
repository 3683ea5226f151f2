/** What somebody is typing, kept outside the page, so that an expired session or a stopped module loses nothing. */
package org.lifecourse.core.draft;

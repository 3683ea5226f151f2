/** What can be found from the search box: titles and texts that modules enter, each with the permission to see it. */
package org.lifecourse.core.search;

/** Files of a record in a list, and their download. */
package org.lifecourse.core.document.web;

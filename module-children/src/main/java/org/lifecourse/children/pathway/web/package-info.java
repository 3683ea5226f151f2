/** Pages, exports and programming interface of the front door, early help and social work assessments. */
package org.lifecourse.children.pathway.web;

/** The pages of the people index: finding and entering people, their record, and the opening of restricted ones. */
package org.lifecourse.portal.people;

/** "My work", search, notifications and help: what the portal itself shows. Nothing of a service area. */
package org.lifecourse.portal.home;

/** Files attached to records of any module; reading one asks again for the permission of its record. */
package org.lifecourse.core.document;

/** What somebody has to do, for whom and until when, from every module; what they saw lately; what they should know. */
package org.lifecourse.core.work;

/** The people that any service knows: names, numbers, homes, families, alerts, who works with them, and who may open their record. */
package org.lifecourse.core.person;

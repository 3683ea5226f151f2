/** The newest entries of a person's chronology, for pages of any module. */
package org.lifecourse.core.chronology.web;

/**
 * What a module declares about itself and the register from which every page draws its menu.
 *
 * <p>CDI does not cross WARs; hence a table. The shell knows no module by name.
 */
package org.lifecourse.core.module;

/** The test kit: a real database, the product's migrations, a fixed clock, rules about the code. */
package org.lifecourse.testing;

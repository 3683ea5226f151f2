/**
 * The way of a child through help: a contact is decided on, early help is given, social work assesses, and help steps up and down
 * between them. One package, because each hands over to the next in one transaction.
 */
package org.lifecourse.children.pathway;

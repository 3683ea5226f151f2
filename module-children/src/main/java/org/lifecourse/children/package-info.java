/** Children's services: how a worry about a child is told, decided on and followed, from early help to social work and back. */
package org.lifecourse.children;

/**
 * Open sign-ins: an opaque token in a cookie, of which the database holds only a hash, so that one sign-in serves every module on
 * every node and can be ended at once.
 */
package org.lifecourse.core.signin;

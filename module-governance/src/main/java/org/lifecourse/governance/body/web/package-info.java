/** Pages and programming interface of boards and groups: parameters in, one call of the service, where to go next. */
package org.lifecourse.governance.body.web;

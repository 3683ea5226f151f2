/** Pages and exports of SEND commissioning: what the address asks for, one call to the service, and how it is worded. */
package org.lifecourse.send.commissioning.web;

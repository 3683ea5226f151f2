/** Pages and programming interface of scorecards and figures; each WAR serves those of its own service area. */
package org.lifecourse.core.indicator.web;

/** Pages of the milestone self-assessment. */
package org.lifecourse.governance.milestone.web;

/** Page and exports of the quarterly progress. */
package org.lifecourse.governance.progress.web;

/**
 * The pages of plans, the same in every module: list, tree, one entry, updates, editing, rolling over, the plan on a page, and their
 * programming interface.
 *
 * <p>Each module shows the plans of its own service area; the portal shows all.
 */
package org.lifecourse.core.plan.web;

/**
 * Plans as councils write them: a tree of any depth whose leaves are objectives, actions and milestones, with owners that are posts,
 * dates kept as written and as a range, ratings on a configurable scale, and updates with evidence.
 *
 * <p>Reports that are made of several plans belong to the modules.
 */
package org.lifecourse.core.plan;

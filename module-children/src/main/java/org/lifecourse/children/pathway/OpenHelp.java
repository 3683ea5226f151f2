package org.lifecourse.children.pathway;

import java.time.LocalDate;

/**
 * Early help that is open for children who are about to be helped.
 *
 * @param children how many of them it helps
 */
public record OpenHelp(String reference, LocalDate openedOn, long children) {
}

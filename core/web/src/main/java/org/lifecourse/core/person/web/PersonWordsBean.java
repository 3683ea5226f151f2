package org.lifecourse.core.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.lifecourse.core.person.BirthPrecision;
import org.lifecourse.core.person.PersonLine;
import org.lifecourse.core.web.Texts;

/** How a person's age and numbers are worded: "9 years, born 3 September 2013", "expected 4 February 2027", "999 801 3348". */
@Named
@ApplicationScoped
public class PersonWordsBean {

    private static final int MONTHS_UNTIL = 2;

    @Inject
    private Clock clock;

    /** Age and day of birth, as exactly as they are known. */
    public String age(PersonLine person) {
        if (person.precision() == BirthPrecision.UNBORN) {
            return Texts.message("person.unborn", person.expectedOn());
        }
        if (person.bornOn() == null) {
            return person.diedOn() == null ? Texts.message("person.noBirthDate") : Texts.message("person.died", person.diedOn());
        }
        var born = Texts.message("person.born." + person.precision(), Texts.day(person.bornOn()), month(person.bornOn()), year(person.bornOn()));
        return person.diedOn() == null ? Texts.message("person.age", years(person.bornOn()), born)
                : Texts.message("person.agedDied", born, person.diedOn(), ChronoUnit.YEARS.between(person.bornOn(), person.diedOn()));
    }

    /** "9 years", or "5 months" of a small child. */
    private String years(LocalDate born) {
        var age = Period.between(born, LocalDate.now(clock));
        return age.getYears() < MONTHS_UNTIL ? Texts.message("person.months", age.toTotalMonths()) : Texts.message("person.years", age.getYears());
    }

    /** An NHS number as it is read aloud. */
    public String nhs(String number) {
        return number == null || number.length() != 10 ? number : number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
    }

    private static String month(LocalDate day) {
        var words = Texts.day(day);
        return words.substring(words.indexOf(' ') + 1);
    }

    private static String year(LocalDate day) {
        return String.valueOf(day.getYear());
    }
}

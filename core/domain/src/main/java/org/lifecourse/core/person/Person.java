package org.lifecourse.core.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * Somebody whom a service knows: an adult, a child, or a child not born yet.
 *
 * <p>An unborn child has an expected day and no sex until it is born; from then on the same record is the child's. Somebody may have no known
 * day of birth. The current name stands here, all names beside it. A record may be restricted: then only those who work with the person,
 * and overseers, open it. A person is never removed.
 */
@Entity
@Table(schema = "core", name = "person")
public class Person extends Aggregate {

    private static final int MOST_WEEKS_EXPECTED = 42;
    private static final int OLDEST = 125;

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;
    @Column(name = "given_names", nullable = false)
    private String givenNames = "";
    @Column(name = "family_name", nullable = false)
    private String familyName = "";
    @Column(name = "preferred_name", nullable = false)
    private String preferredName = "";
    @Column(name = "display_name", nullable = false)
    private String displayName;
    @Column(name = "born_on")
    private LocalDate bornOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "birth_precision", nullable = false)
    private BirthPrecision precision;
    @Column(name = "expected_on")
    private LocalDate expectedOn;
    @Column(name = "died_on")
    private LocalDate diedOn;
    @Column(name = "sex", nullable = false)
    private String sex;
    @Column(name = "gender_words", nullable = false)
    private String genderWords = "";
    @Column(name = "ethnicity")
    private String ethnicity;
    @Column(name = "first_language", nullable = false)
    private String firstLanguage = "";
    @Column(name = "communication", nullable = false)
    private String communication = "";
    @Column(name = "interpreter", nullable = false)
    private boolean interpreter;
    @Column(name = "lawful_basis", nullable = false)
    private String lawfulBasis = "PUBLIC_TASK";
    @Column(name = "restricted", nullable = false)
    private boolean restricted;
    @Column(name = "restricted_because")
    private String restrictedBecause;
    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    protected Person() {
        // JPA
    }

    /**
     * @throws RuleViolation when there is no name at all, or when the days contradict each other
     */
    static Person registered(String reference, PersonText text, LocalDate today, Instant at) {
        var person = new Person();
        person.reference = reference;
        person.registeredAt = at;
        person.isBorn(text, today);
        person.isCalled(text.givenNames(), text.familyName(), text.preferredName());
        person.is(text);
        person.died(text.diedOn(), today);
        return person;
    }

    /** Takes the current names. An unborn child needs no name of its own. */
    void isCalled(String given, String family, String preferred) {
        var newGiven = words(given);
        var newFamily = words(family);
        if (newGiven.isEmpty() && newFamily.isEmpty()) {
            throw RuleViolation.at("familyName", "person.needsName");
        }
        if (newGiven.length() > 200 || newFamily.length() > 200 || words(preferred).length() > 200) {
            throw RuleViolation.at("givenNames", "person.nameTooLong");
        }
        givenNames = newGiven;
        familyName = newFamily;
        preferredName = words(preferred);
        displayName = shown();
    }

    private String shown() {
        if (precision == BirthPrecision.UNBORN && givenNames.isEmpty()) {
            return "Unborn " + familyName;
        }
        var called = preferredName.isEmpty() ? givenNames : preferredName;
        return (called + " " + familyName).strip();
    }

    /**
     * @throws RuleViolation when the days contradict each other
     */
    private void isBorn(PersonText text, LocalDate today) {
        var how = text.precision() != null ? text.precision() : text.bornOn() != null ? BirthPrecision.DAY : BirthPrecision.UNKNOWN;
        if (how == BirthPrecision.UNBORN) {
            isExpected(text.expectedOn(), text.bornOn(), today);
        } else if (how == BirthPrecision.UNKNOWN) {
            if (text.bornOn() != null) {
                throw RuleViolation.at("bornOn", "person.unknownBirthHasNoDay");
            }
            bornOn = null;
            expectedOn = null;
        } else {
            bornOn = stands(how, bornBy(text.bornOn(), today));
            expectedOn = null;
        }
        precision = how;
    }

    private void isExpected(LocalDate expected, LocalDate born, LocalDate today) {
        if (born != null) {
            throw RuleViolation.at("bornOn", "person.unbornHasNoBirthday");
        }
        if (expected == null) {
            throw RuleViolation.at("expectedOn", "person.unbornNeedsExpectedDay");
        }
        if (expected.isAfter(today.plusWeeks(MOST_WEEKS_EXPECTED)) || expected.isBefore(today.minusWeeks(MOST_WEEKS_EXPECTED))) {
            throw RuleViolation.at("expectedOn", "person.expectedDayTooFar");
        }
        bornOn = null;
        expectedOn = expected;
    }

    private static LocalDate bornBy(LocalDate day, LocalDate today) {
        if (day == null) {
            throw RuleViolation.at("bornOn", "person.needsBirthday");
        }
        if (day.isAfter(today)) {
            throw RuleViolation.at("bornOn", "person.bornInFuture");
        }
        if (day.isBefore(today.minusYears(OLDEST))) {
            throw RuleViolation.at("bornOn", "person.bornTooLongAgo");
        }
        return day;
    }

    /** The first day of a month or year stands for it. */
    private static LocalDate stands(BirthPrecision how, LocalDate day) {
        return switch (how) {
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            default -> day;
        };
    }

    /** The child was born: the record goes on as the child's. */
    void born(LocalDate on, Sex born, LocalDate today) {
        if (precision != BirthPrecision.UNBORN) {
            throw new RuleViolation("person.isBornAlready");
        }
        bornOn = bornBy(on, today);
        precision = BirthPrecision.DAY;
        expectedOn = null;
        sex = (born == null ? Sex.UNKNOWN : born).letter();
        displayName = shown();
    }

    /** Takes the details that need no history; birth and death too. */
    void amend(PersonText text, LocalDate today) {
        isBorn(text, today);
        is(text);
        displayName = shown();
        died(text.diedOn(), today);
    }

    private void is(PersonText text) {
        var given = text.sex() == null ? Sex.UNKNOWN : text.sex();
        if (precision == BirthPrecision.UNBORN && given != Sex.UNKNOWN) {
            throw RuleViolation.at("sex", "person.unbornHasNoSex");
        }
        sex = given.letter();
        genderWords = words(text.genderWords());
        ethnicity = words(text.ethnicity()).isEmpty() ? null : words(text.ethnicity());
        firstLanguage = words(text.firstLanguage());
        needs(text.communication(), text.interpreter());
    }

    private void needs(String newCommunication, boolean newInterpreter) {
        communication = words(newCommunication);
        interpreter = newInterpreter;
    }

    private void died(LocalDate on, LocalDate today) {
        if (on != null && (on.isAfter(today) || bornOn != null && on.isBefore(bornOn))) {
            throw RuleViolation.at("diedOn", "person.diedOutsideLife");
        }
        diedOn = on;
    }

    /**
     * @throws RuleViolation when it is restricted already or no reason is given
     */
    void restrict(String because) {
        if (restricted) {
            throw new RuleViolation("person.isRestrictedAlready");
        }
        if (because == null || because.isBlank()) {
            throw RuleViolation.at("because", "person.restrictionNeedsReason");
        }
        restricted = true;
        restrictedBecause = because.strip();
    }

    void liftRestriction() {
        if (!restricted) {
            throw new RuleViolation("person.isNotRestricted");
        }
        restricted = false;
        restrictedBecause = null;
    }

    private static String words(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    public String reference() {
        return reference;
    }

    public String givenNames() {
        return givenNames;
    }

    public String familyName() {
        return familyName;
    }

    public String preferredName() {
        return preferredName;
    }

    /** What they are called today. */
    public String displayName() {
        return displayName;
    }

    public LocalDate bornOn() {
        return bornOn;
    }

    public BirthPrecision precision() {
        return precision;
    }

    public LocalDate expectedOn() {
        return expectedOn;
    }

    public LocalDate diedOn() {
        return diedOn;
    }

    public Sex sex() {
        return Sex.of(sex);
    }

    public String genderWords() {
        return genderWords;
    }

    public String ethnicity() {
        return ethnicity == null ? "" : ethnicity;
    }

    public String firstLanguage() {
        return firstLanguage;
    }

    public String communication() {
        return communication;
    }

    public boolean interpreter() {
        return interpreter;
    }

    public String lawfulBasis() {
        return lawfulBasis;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public String restrictedBecause() {
        return restrictedBecause == null ? "" : restrictedBecause;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}

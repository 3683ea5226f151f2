package org.lifecourse.core.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that the people index knows of one person.
 *
 * @param version to be handed back with a change
 * @param mayEdit whether the caller may change it
 * @param names current ones first
 * @param identifiers current ones first
 * @param addresses current ones first; a protected one has no lines for those who do not work with the person
 */
public record PersonDetails(long version, PersonLine line, String givenNames, String familyName, String preferredName, Sex sex, String genderWords,
        String ethnicity, String firstLanguage, String communication, boolean interpreter, String lawfulBasis, String restrictedBecause,
        Instant registeredAt, boolean mayEdit, List<Name> names, List<Identifier> identifiers, List<Address> addresses, List<Contact> contacts,
        List<Relative> relatives, List<Household> households, List<Alert> alerts, List<InvolvementRow> involved) {

    /** What a page may leave out; it is empty then. */
    public enum Part {
        NAMES, IDENTIFIERS, ADDRESSES, CONTACTS, RELATIVES, HOUSEHOLDS, ALERTS, INVOLVED
    }

    /** A name and when it counted. */
    public record Name(Long id, NameKind kind, String givenNames, String familyName, LocalDate from, LocalDate to) {

        public String words() {
            return (givenNames + " " + familyName).strip();
        }
    }

    /** A number and when it counted. */
    public record Identifier(Long id, IdentifierKind kind, String value, LocalDate from, LocalDate to, String note) {

        /** As people write it, such as {@code 943 476 5919}. */
        public String written() {
            return kind == IdentifierKind.NHS ? NhsNumber.written(value) : value;
        }
    }

    /** An address and when it counted. */
    public record Address(Long id, AddressKind kind, String lines, String postcode, String locality, boolean protectedAddress, LocalDate from,
            LocalDate to) {
    }

    /** A way to reach them. */
    public record Contact(Long id, ContactKind kind, String value, String note) {
    }

    /**
     * Somebody near to the person.
     *
     * @param reference empty when the other one's record is restricted for the caller
     * @param name empty when the other one's record is restricted for the caller
     * @param kind read as: the other is the KIND of the person when {@code otherIs}, else the person is the KIND of the other
     */
    public record Relative(Long id, String reference, String name, LocalDate bornOn, Integer age, RelationshipKind kind, boolean otherIs,
            boolean parentalResponsibility, boolean nextOfKin, LocalDate from, LocalDate to) {

        public boolean hidden() {
            return reference.isEmpty();
        }
    }

    /**
     * People who live together.
     *
     * @param reference empty when the caller may not know the household, because somebody in it is restricted for them or has a protected home
     * @param name empty together with the reference
     * @param members who lives there now, without those who are kept from the caller
     */
    public record Household(String reference, String name, LocalDate from, List<PersonLine> members) {

        /** Whether the household is kept from the caller. */
        public boolean hidden() {
            return reference.isEmpty();
        }
    }

    /** Something to know at once. */
    public record Alert(Long id, AlertKind kind, String text, String module, LocalDate from, LocalDate to) {
    }
}

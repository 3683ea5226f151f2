package org.lifecourse.adults.safeguarding;

/**
 * What an enquiry records on the way.
 *
 * @param wishesWords what the adult wants to come of it, in their own words
 * @param capacityNote which decision it is about and what the assessment rests on
 * @param riskFound whether there is a risk; null while it is not known
 */
public record EnquiryText(Wishes wishes, String wishesWords, Capacity capacity, String capacityNote, Advocate advocate, String advocateName,
        Boolean riskFound, RiskPlace place, RiskSource source, String protectionPlan) {
}

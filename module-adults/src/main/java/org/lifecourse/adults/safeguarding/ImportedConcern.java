package org.lifecourse.adults.safeguarding;

/**
 * A concern of a file, with what followed.
 *
 * @param knownAs its number in the file, by which it is recognised again
 * @param person any number of the adult
 * @param decision null while undecided
 * @param worker username, or blank
 * @param enquiry null where nothing is recorded of one
 * @param conclusion null while the enquiry runs
 * @param episode number of the organisational episode in the file, or blank
 * @param episodeText what the episode is, for the first row that names it
 */
record ImportedConcern(String knownAs, String person, ConcernText concern, DecisionText decision, String worker, EnquiryText enquiry,
        ConclusionText conclusion, String episode, EpisodeText episodeText) {
}

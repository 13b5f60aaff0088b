#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "model/match.hpp"
#include "model/score.hpp"

namespace vouch::model {

// One of several postings that a résumé was held against, or of several résumés.
struct RankedMatch {
    std::string file;
    std::string title;    // of the posting; of a résumé its headline
    std::string company;  // of the posting
    std::string name;     // of the person, where résumés are ranked
    Match match;
    Message reason;  // why it stands here
};

// {"fit", "requirements", "keywordsMissing", …}, as `vouch match --json` prints it.
std::string to_json(const Match& match);
std::string to_json(const Score& score);
// An array in the order given: a match each, with "file", "title", "reason" and what is known of
// "company" and "name" beside its members.
std::string to_json(const std::vector<RankedMatch>& ranking);

}  // namespace vouch::model

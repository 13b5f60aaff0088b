#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

// Bullets by rules: what is certain to be better English and just as true, and nothing else. A
// bullet that reads well already is left alone: the person's voice is worth more than a rule.
namespace vouch::write {

struct BulletStyle {
    bool current = false;     // of a post the person still holds: present tense
    bool full_stops = false;  // single sentences end in a full stop
    bool american = false;
};

struct Rewrite {
    std::string text;
    std::vector<Message> reasons;  // empty: the text is as it was
};

Rewrite rewrite_bullet(std::string_view text, const BulletStyle& style,
                       const skills::Taxonomy& taxonomy);

// True where most single-sentence bullets of the résumé end in a full stop.
bool prefers_full_stops(const model::Resume& resume);

// Words of the person's own spelling or country tell British from American English.
bool is_american(const model::Resume& resume);

// The tense a deed is told in: 1 past, 0 unknown, -1 present; of the bullet's first word.
enum class Opening { past_verb, present_verb, gerund, other };
Opening opening_of(std::string_view text, const skills::Taxonomy& taxonomy);

}  // namespace vouch::write

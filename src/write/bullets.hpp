#pragma once

#include <cstdint>
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

// How lines of one sentence end.
enum class FullStops : std::uint8_t { as_written, none, all };

struct BulletStyle {
    bool current = false;  // of a post the person still holds: present tense
    FullStops full_stops = FullStops::as_written;
    bool american = false;
};

struct Rewrite {
    std::string text;
    std::vector<Message> reasons;  // empty: the text is as it was
};

Rewrite rewrite_bullet(std::string_view text, const BulletStyle& style,
                       const skills::Taxonomy& taxonomy);

// How nearly all lines of posts end that are sentences; as_written where there are few, or no clear
// habit. Names, headings and lists of things are no sentences.
FullStops habit_of_full_stops(const model::Resume& resume, const skills::Taxonomy& taxonomy);

// Adds or takes off the full stop of a text of one sentence; true where it changed.
bool end_as(std::string& text, FullStops wanted);

// Words of the person's own spelling or country tell British from American English.
bool is_american(const model::Resume& resume);

// The tense a deed is told in: 1 past, 0 unknown, -1 present; of the bullet's first word.
enum class Opening { past_verb, present_verb, gerund, other };
Opening opening_of(std::string_view text, const skills::Taxonomy& taxonomy);

}  // namespace vouch::write

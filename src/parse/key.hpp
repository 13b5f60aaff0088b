#pragma once

#include <string>
#include <string_view>

namespace vouch::parse {

// Letters and digits only, folded (text::fold): what two spellings of the same wording share.
// "W ork  E xperience:" and "Work Experience" have the same key.
std::string key_of(std::string_view text);

// The same with single spaces between the words, for whole-word look-ups in wording lists.
std::string words_key_of(std::string_view text);

}  // namespace vouch::parse

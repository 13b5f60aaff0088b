#pragma once

#include <string>
#include <vector>

#include "parse/pieces.hpp"
#include "parse/resume/resume_builder.hpp"
#include "parse/resume/sections.hpp"
#include "parse/web_address.hpp"

namespace vouch::parse::resume {

// The steps behind read_contact, in the order of read(): each takes what it understands.
class ContactReader {
public:
    ContactReader(std::vector<Section>& sections, float body_size, ResumeBuilder& builder)
        : sections_(sections),
          body_size_(body_size),
          builder_(builder),
          basics_(builder.resume.basics) {}

    void read();

private:
    void collect();
    void take_position(Section& section);
    void read_addresses();
    void read_line_addresses(std::size_t index);
    void read_links();
    void read_phone();
    std::string guess_country() const;
    void add_url(const std::string& url, const Placed& value);
    void add_profile(NetworkProfile profile, const std::string& url, const Placed& value);
    void read_name();
    bool read_headline_behind(std::size_t after, std::size_t rest_begin, std::size_t name_line);
    void read_headline_below(std::size_t after);
    void read_rest();
    void read_broken_place(std::size_t index);
    bool read_piece(const TextLine& line, Piece piece, bool in_contact_line);
    bool read_place(const TextLine& line, Piece piece, bool lenient);
    void read_summary();

    std::vector<Section>& sections_;
    float body_size_;
    ResumeBuilder& builder_;
    model::Basics& basics_;
    std::vector<const TextLine*> lines_;    // of heads and contact sections
    std::vector<bool> in_contact_;          // section is a contact section
    std::vector<std::vector<Piece>> used_;  // ranges taken by addresses, by line
    std::vector<bool> done_;                // nothing left to read
    std::size_t pending_line_ = 0;          // where it stands
    bool line_has_link_ = false;            // its address is read already
    std::string pending_label_;             // a network or contact label waiting for its value
};

// Words that only say what follows: "Email:", "T", "Adresse".
bool is_contact_label(std::string_view text);

}  // namespace vouch::parse::resume

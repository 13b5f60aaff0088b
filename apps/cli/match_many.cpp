#include "match_many.hpp"
#include "base/in_parallel.hpp"

#include <algorithm>
#include <mutex>
#include <optional>
#include <print>
#include <vector>

#include "command.hpp"
#include "files.hpp"
#include "match/match.hpp"
#include "match/rank.hpp"
#include "model/match_json.hpp"
#include "tailor/read.hpp"
#include "terminal.hpp"

namespace vouch::cli {

namespace {

namespace fs = std::filesystem;

Result<std::vector<fs::path>> files_to_rank(const std::string& folder) {
    TRY_INTO(auto files, files_in(folder));
    if (files.empty()) {
        return fail("folder-without-files", {{"path", folder}});
    }
    return files;
}

// What could not be read, said at once.
class Refusals {
public:
    void report(const fs::path& file, const Error& error) {
        const std::lock_guard lock(printing_);
        std::print(stderr, "{}: {}\n", file.string(), to_text(error));
        worst_ = std::max(worst_, rule_of(error.code).exit_code);
    }
    int exit_code() const {
        return worst_;
    }

private:
    std::mutex printing_;
    int worst_ = exit_done;
};

void print_ranking(std::vector<std::optional<model::RankedMatch>> found, bool json) {
    std::vector<model::RankedMatch> ranking;
    for (auto& one : found) {
        if (one) {
            one->reason = match::reason_of_rank(one->match);
            ranking.push_back(std::move(*one));
        }
    }
    std::ranges::stable_sort(ranking, match::ranks_before, &model::RankedMatch::match);
    if (json) {
        std::print("{}", model::to_json(ranking));
        return;
    }
    const Terminal terminal(stdout);
    for (const auto& one : ranking) {
        auto head = one.name.empty() ? one.title : one.name;
        if (const auto& rest = one.name.empty() ? one.company : one.title; !rest.empty()) {
            head += (one.name.empty() ? " at " : ", ") + rest;
        }
        std::print("{}  {}  {}\n",
                   terminal.paint(std::format("{:>3.0f}", one.match.fit), Colour::bold), head,
                   terminal.paint("[" + one.file + "]", Colour::dim));
        std::print("{}", terminal.wrap("     ", to_text(one.reason), Colour::dim));
    }
}

Result<match::AnalysedPosting> read_one_posting(const std::string& path,
                                                const tailor::Engine& engine) {
    TRY_INTO(const auto file, read_input(path));
    TRY_INTO(auto posting, tailor::read_posting(file, engine));
    return match::analyse_posting(std::move(posting), engine.taxonomy, engine.embedder);
}

Result<tailor::ReadResume> read_one_resume(const std::string& path, const tailor::Engine& engine,
                                           Date today) {
    TRY_INTO(const auto file, read_input(path));
    return tailor::read_resume(file, engine, today);
}

}  // namespace

Result<int> rank_postings(const tailor::Engine& engine, const ManyWish& wish, Date today) {
    TRY_INTO(const auto files, files_to_rank(wish.folder));
    TRY_INTO(const auto read, read_one_resume(wish.one, engine, today));
    Refusals refusals;
    std::vector<std::optional<match::AnalysedPosting>> postings(files.size());
    in_parallel(files.size(), [&](std::size_t i) {
        auto posting = read_one_posting(files[i].string(), engine);
        if (posting) {
            postings[i] = std::move(*posting);
        } else {
            refusals.report(files[i], posting.error());
        }
    });
    auto index = match::index_resume(read.resume, engine.taxonomy, today);
    if (std::ranges::any_of(postings,
                            [](const auto& one) { return one && one->needs_vectors(); })) {
        match::embed_passages(index, engine.embedder);
    }
    std::vector<std::optional<model::RankedMatch>> found(files.size());
    in_parallel(files.size(), [&](std::size_t i) {
        if (const auto& posting = postings[i]) {
            found[i] = {files[i].filename().string(),
                        posting->posting.title,
                        posting->posting.company,
                        "",
                        match::match(index, *posting, engine.taxonomy),
                        {}};
        }
    });
    print_ranking(std::move(found), wish.json);
    return refusals.exit_code();
}

Result<int> rank_resumes(const tailor::Engine& engine, const ManyWish& wish, Date today) {
    TRY_INTO(const auto files, files_to_rank(wish.folder));
    TRY_INTO(const auto posting, read_one_posting(wish.one, engine));
    Refusals refusals;
    std::vector<std::optional<model::RankedMatch>> found(files.size());
    in_parallel(files.size(), [&](std::size_t i) {
        const auto read = read_one_resume(files[i].string(), engine, today);
        if (!read) {
            refusals.report(files[i], read.error());
            return;
        }
        auto index = match::index_resume(read->resume, engine.taxonomy, today);
        if (posting.needs_vectors()) {
            match::embed_passages(index, engine.embedder);
        }
        const auto& basics = read->resume.basics;
        found[i] = {files[i].filename().string(),
                    basics.label,
                    "",
                    basics.name,
                    match::match(index, posting, engine.taxonomy),
                    {}};
    });
    print_ranking(std::move(found), wish.json);
    return refusals.exit_code();
}

}  // namespace vouch::cli

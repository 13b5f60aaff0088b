#include "embed/minilm_embedder.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <mutex>
#include <numeric>
#include <string>
#include <utility>

#define ORT_API_MANUAL_INIT  // the library is loaded by hand, below
#include <onnxruntime_cxx_api.h>
#include <onnxruntime_session_options_config_keys.h>

#include "base/in_parallel.hpp"
#include "base/text.hpp"
#include "embed/word_pieces.hpp"

namespace vouch::embed {
namespace {

constexpr std::size_t dimensions = 384;
constexpr std::size_t tokens_max = 256;       // what the model was trained for
constexpr std::size_t rows_at_once_max = 32;  // of texts of one length

std::unexpected<Error> unreadable(std::string detail) {
    return fail("model-unreadable", {{"detail", std::move(detail)}});
}

// A file in memory as long as this lives.
class MappedFile {
public:
    static Result<MappedFile> open(const std::filesystem::path& path) {
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat status{};
        if (file < 0 || ::fstat(file, &status) != 0 || status.st_size <= 0) {
            ::close(file);
            return unreadable(path.string() + " is missing");
        }
        const auto size = static_cast<std::size_t>(status.st_size);
        void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
        ::close(file);
        if (bytes == MAP_FAILED) {
            return unreadable(path.string() + " cannot be mapped");
        }
        return MappedFile({static_cast<const char*>(bytes), size});
    }
    MappedFile(MappedFile&& other) noexcept : text_(std::exchange(other.text_, {})) {}
    MappedFile& operator=(MappedFile&&) = delete;
    ~MappedFile() {
        if (!text_.empty()) {
            ::munmap(const_cast<char*>(text_.data()), text_.size());
        }
    }
    std::string_view text() const {
        return text_;
    }

private:
    explicit MappedFile(std::string_view text) : text_(text) {}
    std::string_view text_;
};

// The sum of a file in what sha256sum wrote: "add848…  int8.ort", a line each.
std::string_view sum_of(std::string_view sums, std::string_view file) {
    for (const auto line : text::split(sums, '\n')) {
        if (line.size() > file.size() && line.ends_with(file)) {
            return line.substr(0, line.find(' '));
        }
    }
    return "";
}

const OrtApi* load_runtime() {
    const std::string name = "libonnxruntime.so.1." + std::to_string(ORT_API_VERSION);
    void* library = ::dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        return nullptr;
    }
    using GetBase = const OrtApiBase* (*)();
    const auto base = reinterpret_cast<GetBase>(::dlsym(library, "OrtGetApiBase"));
    return base == nullptr ? nullptr : base()->GetApi(ORT_API_VERSION);
}

// Debian's build tells std::cerr hundreds of times, when the first model is opened, that operators
// are registered twice. That is harmless and nobody's business; cerr is deaf meanwhile (Vouch
// itself writes to stderr by other ways).
class Silence {
public:
    Silence() : state_(std::cerr.rdstate()) {
        std::cerr.setstate(std::ios::failbit);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() {
        std::cerr.clear(state_);
    }

private:
    std::ios::iostate state_;
};

// One for the process, never released: the library's tables live as long. Nothing where the library
// cannot be loaded.
Ort::Env* environment() {
    static Ort::Env* const made = []() -> Ort::Env* {
        const OrtApi* api = load_runtime();
        if (api == nullptr) {
            return nullptr;
        }
        Ort::InitApi(api);
        return new Ort::Env(ORT_LOGGING_LEVEL_FATAL, "vouch");
    }();
    return made;
}

Ort::SessionOptions options() {
    Ort::SessionOptions chosen;
    chosen.SetIntraOpNumThreads(1);  // several texts side by side gain more
    chosen.SetLogSeverityLevel(ORT_LOGGING_LEVEL_FATAL);
    // The graph is used where it is mapped, not copied.
    chosen.AddConfigEntry(kOrtSessionOptionsConfigUseORTModelBytesDirectly, "1");
    chosen.AddConfigEntry(kOrtSessionOptionsConfigUseORTModelBytesForInitializers, "1");
    return chosen;
}

// Texts of one length that are run together: places in the caller's list.
using Batch = std::span<const std::size_t>;

}  // namespace

struct MiniLmEmbedder::Session {
    MappedFile graph;  // used by the session where it lies
    Ort::Session session;
    WordPieces pieces;
    std::string name;
    std::size_t rows_at_once;
    std::size_t threads;

    void run(const std::vector<std::vector<std::int32_t>>& tokens, Batch batch,
             std::vector<Vector>& out) {
        const auto rows = static_cast<std::int64_t>(batch.size());
        const auto length = static_cast<std::int64_t>(tokens[batch.front()].size());
        std::vector<std::int64_t> ids;
        for (const auto at : batch) {
            ids.insert(ids.end(), tokens[at].begin(), tokens[at].end());
        }
        std::vector<std::int64_t> positions(tokens[batch.front()].size());
        std::iota(positions.begin(), positions.end(), 0);
        std::vector<float> mask(ids.size(), 1.0F);  // no padding: all rows are of one length
        const auto memory = Ort::MemoryInfo::CreateCpu(OrtDeviceAllocator, OrtMemTypeCPU);
        const std::array shape = {rows, length};
        const std::array row_shape = {std::int64_t{1}, length};
        const std::array shape_out = {rows, static_cast<std::int64_t>(dimensions)};
        std::vector<float> values(batch.size() * dimensions);
        const std::array inputs = {
            Ort::Value::CreateTensor(memory, ids.data(), ids.size(), shape.data(), 2),
            Ort::Value::CreateTensor(memory, positions.data(), positions.size(), row_shape.data(),
                                     2),
            Ort::Value::CreateTensor(memory, mask.data(), mask.size(), shape.data(), 2)};
        auto output =
            Ort::Value::CreateTensor(memory, values.data(), values.size(), shape_out.data(), 2);
        constexpr std::array names = {"input_ids", "position_ids", "mask"};
        constexpr const char* name_out = "embedding";
        session.Run(Ort::RunOptions(), names.data(), inputs.data(), inputs.size(), &name_out,
                    &output, 1);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const auto begin = values.begin() + static_cast<std::ptrdiff_t>(i * dimensions);
            out[batch[i]].assign(begin, begin + dimensions);
        }
    }
};

MiniLmEmbedder::MiniLmEmbedder(std::unique_ptr<Session> session) : session_(std::move(session)) {}
MiniLmEmbedder::~MiniLmEmbedder() = default;

Result<std::unique_ptr<MiniLmEmbedder>> MiniLmEmbedder::open(const std::filesystem::path& folder,
                                                             Precision precision, int threads) {
    const bool whole_numbers = precision == Precision::int8;
    const std::string graph_name = whole_numbers ? "int8.ort" : "fp32.ort";
    TRY_INTO(auto graph, MappedFile::open(folder / graph_name));
    TRY_INTO(const auto vocabulary, MappedFile::open(folder / "vocab.txt"));
    TRY_INTO(const auto sums, MappedFile::open(folder / "SHA256SUMS"));
    TRY_INTO(auto pieces, WordPieces::of(std::string(vocabulary.text())));
    static std::mutex opening;  // Silence is one for all
    const std::lock_guard lock(opening);
    const Silence silence;
    Ort::Env* env = environment();
    if (env == nullptr) {
        return unreadable("ONNX Runtime 1." + std::to_string(ORT_API_VERSION) +
                          " is not installed");
    }
    try {
        Ort::Session session(*env, graph.text().data(), graph.text().size(), options());
        // With whole numbers the scale of all rows is one: each text is run by itself.
        return std::unique_ptr<MiniLmEmbedder>(new MiniLmEmbedder(std::make_unique<Session>(
            Session{.graph = std::move(graph),
                    .session = std::move(session),
                    .pieces = std::move(pieces),
                    .name = std::string("minilm-l6-v2-") + (whole_numbers ? "int8-" : "fp32-") +
                            std::string(sum_of(sums.text(), graph_name).substr(0, 8)),
                    .rows_at_once = whole_numbers ? 1 : rows_at_once_max,
                    .threads = static_cast<std::size_t>(std::max(1, threads))})));
    } catch (const Ort::Exception& error) {
        return unreadable(error.what());
    }
}

std::string_view MiniLmEmbedder::name() const {
    return session_->name;
}

std::vector<Vector> MiniLmEmbedder::embed(std::span<const std::string_view> texts) const {
    std::vector<std::vector<std::int32_t>> tokens;
    tokens.reserve(texts.size());
    for (const auto text : texts) {
        tokens.push_back(session_->pieces.encode(text, tokens_max));
    }
    // The longest first, so that no thread is left alone with them at the end.
    std::vector<std::size_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return tokens[a].size() > tokens[b].size(); });
    std::vector<Batch> batches;
    for (std::size_t begin = 0; begin < order.size();) {
        auto end = begin + 1;
        while (end < order.size() && end - begin < session_->rows_at_once &&
               tokens[order[end]].size() == tokens[order[begin]].size()) {
            ++end;
        }
        batches.push_back(std::span(order).subspan(begin, end - begin));
        begin = end;
    }
    std::vector<Vector> vectors(texts.size());
    in_parallel(
        batches.size(), [&](std::size_t at) { session_->run(tokens, batches[at], vectors); },
        session_->threads);
    return vectors;
}

}  // namespace vouch::embed

#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <format>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

// For the tests of this module.
namespace vouch::llm::test {

// What the server does with one connection: sends the pieces, each on its own, and closes. No
// pieces: it stalls until the client leaves.
using Script = std::vector<std::string>;

// A server on the loopback address that answers each connection with the next script; the last one
// stays.
class ScriptedServer {
public:
    explicit ScriptedServer(std::vector<Script> scripts) : scripts_(std::move(scripts)) {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        socklen_t size = sizeof address;
        if (::bind(socket_, generic, size) != 0 || ::listen(socket_, 8) != 0 ||
            ::getsockname(socket_, generic, &size) != 0) {
            throw std::runtime_error("no loopback socket");
        }
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~ScriptedServer() {
        ::shutdown(socket_, SHUT_RDWR);
        thread_.join();
        ::close(socket_);
    }
    ScriptedServer(const ScriptedServer&) = delete;
    ScriptedServer& operator=(const ScriptedServer&) = delete;

    std::string url() const {
        return "http://127.0.0.1:" + std::to_string(port_);
    }
    std::vector<std::string> requests() const {
        const std::lock_guard lock(mutex_);
        return requests_;
    }

private:
    void serve() {
        for (std::size_t at = 0;; at = std::min(at + 1, scripts_.size() - 1)) {
            const int connection = ::accept(socket_, nullptr, nullptr);
            if (connection < 0) {
                return;
            }
            auto request = read_request(connection);
            {
                const std::lock_guard lock(mutex_);
                requests_.push_back(std::move(request));
            }
            for (const auto& piece : scripts_[at]) {
                send_all(connection, piece);
            }
            char byte = 0;
            while (scripts_[at].empty() && ::recv(connection, &byte, 1, 0) > 0) {
            }
            ::close(connection);
        }
    }

    static void send_all(int connection, std::string_view bytes) {
        while (!bytes.empty()) {
            const auto count = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0) {
                return;  // the client left, as it may
            }
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    static std::string read_request(int connection) {
        std::string request;
        char buffer[4096];
        while (true) {
            const auto count = ::recv(connection, buffer, sizeof buffer, 0);
            if (count <= 0) {
                return request;
            }
            request.append(buffer, static_cast<std::size_t>(count));
            const auto head = request.find("\r\n\r\n");
            const auto length = request.find("Content-Length: ");
            if (head != request.npos && length != request.npos &&
                request.size() >= head + 4 + std::stoul(request.substr(length + 16))) {
                return request;
            }
        }
    }

    std::vector<Script> scripts_;
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    int socket_ = -1;
    int port_ = 0;
    std::thread thread_;
};

inline std::string http(int status, const std::string& body, const std::string& headers = {},
                        const std::string& type = "application/json") {
    return "HTTP/1.1 " + std::to_string(status) + " x\r\nContent-Type: " + type + "\r\n" + headers +
           "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" +
           body;
}

inline std::string chunked(const std::string& type, const std::vector<std::string>& chunks) {
    std::string reply = "HTTP/1.1 200 OK\r\nContent-Type: " + type +
                        "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    for (const auto& chunk : chunks) {
        reply += std::format("{:x}\r\n{}\r\n", chunk.size(), chunk);
    }
    return reply + "0\r\n\r\n";
}

}  // namespace vouch::llm::test

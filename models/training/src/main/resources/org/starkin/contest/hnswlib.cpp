// Times hnswlib on vectors in files of float32, least significant byte first.
//
//   hnswlib build FOLDER DIMENSION LINKS BEAM THREADS         prints the seconds that it took
//   hnswlib run FOLDER DIMENSION REPETITIONS EFFORT...        prints, a line an effort: effort, recall, queries a second
//
// FOLDER holds vectors.f32, queries.f32 and truth.i32 (ten numbers a query); the index is kept in it.
#include <hnswlib/hnswlib.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;

static double seconds(Clock::time_point since) {
    return std::chrono::duration<double>(Clock::now() - since).count();
}

template <typename T>
static std::vector<T> read(const std::string& path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    if (!in) {
        std::fprintf(stderr, "%s cannot be read\n", path.c_str());
        std::exit(1);
    }
    std::vector<T> values(static_cast<size_t>(in.tellg()) / sizeof(T));
    in.seekg(0);
    in.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(T)));
    return values;
}

static int build(const std::string& folder, int dimension, int links, int beam, int threads) {
    auto vectors = read<float>(folder + "/vectors.f32");
    size_t count = vectors.size() / dimension;
    hnswlib::InnerProductSpace space(dimension);
    auto began = Clock::now();
    hnswlib::HierarchicalNSW<float> index(&space, count, links, beam);
    index.addPoint(vectors.data(), 0);
    std::atomic<size_t> next(1);
    std::vector<std::thread> workers;
    for (int t = 0; t < threads; t++) {
        workers.emplace_back([&] {
            for (size_t i = next++; i < count; i = next++) {
                index.addPoint(vectors.data() + i * dimension, i);
            }
        });
    }
    for (auto& worker : workers) {
        worker.join();
    }
    std::printf("%.3f\n", seconds(began));
    index.saveIndex(folder + "/hnswlib.index");
    return 0;
}

static int run(const std::string& folder, int dimension, int repetitions, const std::vector<int>& efforts) {
    auto queries = read<float>(folder + "/queries.f32");
    auto truth = read<int>(folder + "/truth.i32");
    size_t count = queries.size() / dimension;
    hnswlib::InnerProductSpace space(dimension);
    hnswlib::HierarchicalNSW<float> index(&space, folder + "/hnswlib.index");
    for (int effort : efforts) {
        index.setEf(effort);
        std::vector<double> rates;
        size_t hits = 0;
        for (int r = 0; r < repetitions; r++) {
            hits = 0;
            auto began = Clock::now();
            for (size_t q = 0; q < count; q++) {
                auto found = index.searchKnn(queries.data() + q * dimension, 10);
                for (; !found.empty(); found.pop()) {
                    for (int k = 0; k < 10; k++) {
                        hits += truth[q * 10 + k] == static_cast<int>(found.top().second);
                    }
                }
            }
            rates.push_back(count / seconds(began));
        }
        std::sort(rates.begin(), rates.end());
        std::printf("%d %.6f %.1f\n", effort, hits / (10.0 * count), rates[rates.size() / 2]);
    }
    return 0;
}

int main(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 6 && words[0] == "build") {
        return build(words[1], std::stoi(words[2]), std::stoi(words[3]), std::stoi(words[4]), std::stoi(words[5]));
    }
    if (words.size() > 4 && words[0] == "run") {
        std::vector<int> efforts;
        std::transform(words.begin() + 4, words.end(), std::back_inserter(efforts),
                       [](const std::string& word) { return std::stoi(word); });
        return run(words[1], std::stoi(words[2]), std::stoi(words[3]), efforts);
    }
    std::fprintf(stderr, "hnswlib build FOLDER DIMENSION LINKS BEAM THREADS | run FOLDER DIMENSION REPETITIONS EFFORT...\n");
    return 2;
}

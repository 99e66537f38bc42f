// What every program has that times a library on vectors in files of float32, least significant byte first.
//
//   PROGRAM build FOLDER DIMENSION LINKS BEAM THREADS
//       prints the seconds that it took, and the megabytes that are resident for it
//   PROGRAM run FOLDER DIMENSION PASSES THREADS EFFORT...
//       prints, a line an effort: effort, recall, queries a second
//
// FOLDER holds vectors.f32, queries.f32 and truth.i32 (ten numbers a query); the index is kept in it, as FOLDER/NAME.index.
//
// The library is given as a type:
//   static const char* name();
//   Index(int dimension, size_t count, int links, int beam);         an empty one
//   Index(int dimension, const std::string& path);                   one that was saved
//   void add(const float* vectors, size_t count, int threads);
//   void save(const std::string& path);
//   void setEffort(int effort);
//   static void beginAsking();                                       called by each thread before it searches
//   void nearest(const float* query, int* numbers);                  writes ten numbers
#pragma once

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;

static const int NEAREST = 10;

static double seconds(Clock::time_point since) {
    return std::chrono::duration<double>(Clock::now() - since).count();
}

static double residentMegabytes() {
    long all = 0;
    long resident = 0;
    std::ifstream("/proc/self/statm") >> all >> resident;
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
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

template <typename Index>
static std::string kept(const std::string& folder) {
    return folder + "/" + Index::name() + ".index";
}

template <typename Index>
static int build(const std::string& folder, int dimension, int links, int beam, int threads) {
    auto vectors = read<float>(folder + "/vectors.f32");
    size_t count = vectors.size() / dimension;
    double before = residentMegabytes();
    auto began = Clock::now();
    Index index(dimension, count, links, beam);
    index.add(vectors.data(), count, threads);
    double took = seconds(began);
    std::printf("%.3f %.1f\n", took, residentMegabytes() - before);
    index.save(kept<Index>(folder));
    return 0;
}

/** Asks all queries once, shared among threads. */
template <typename Index>
static void ask(Index& index, const std::vector<float>& queries, int dimension, int threads, std::vector<int>& found) {
    size_t count = queries.size() / dimension;
    auto share = [&](int first) {
        Index::beginAsking();
        for (size_t q = first; q < count; q += threads) {
            index.nearest(queries.data() + q * dimension, found.data() + q * NEAREST);
        }
    };
    std::vector<std::thread> others;
    for (int thread = 1; thread < threads; thread++) {
        others.emplace_back(share, thread);
    }
    share(0);
    for (auto& other : others) {
        other.join();
    }
}

static double recall(const std::vector<int>& truth, const std::vector<int>& found) {
    size_t hits = 0;
    for (size_t at = 0; at < truth.size(); at += NEAREST) {
        for (int k = 0; k < NEAREST; k++) {
            hits += std::count(truth.begin() + at, truth.begin() + at + NEAREST, found[at + k]);
        }
    }
    return static_cast<double>(hits) / static_cast<double>(truth.size());
}

template <typename Index>
static int run(const std::string& folder, int dimension, int passes, int threads, const std::vector<int>& efforts) {
    auto queries = read<float>(folder + "/queries.f32");
    auto truth = read<int>(folder + "/truth.i32");
    Index index(dimension, kept<Index>(folder));
    std::vector<int> found(truth.size());
    for (int effort : efforts) {
        index.setEffort(effort);
        std::vector<double> rates;
        for (int pass = 0; pass < passes; pass++) {
            auto began = Clock::now();
            ask(index, queries, dimension, threads, found);
            rates.push_back(static_cast<double>(queries.size() / dimension) / seconds(began));
        }
        std::sort(rates.begin(), rates.end());
        std::printf("%d %.6f %.1f\n", effort, recall(truth, found), rates[rates.size() / 2]);
    }
    return 0;
}

template <typename Index>
static int contest(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 6 && words[0] == "build") {
        return build<Index>(words[1], std::stoi(words[2]), std::stoi(words[3]), std::stoi(words[4]),
                            std::stoi(words[5]));
    }
    if (words.size() > 5 && words[0] == "run") {
        std::vector<int> efforts;
        std::transform(words.begin() + 5, words.end(), std::back_inserter(efforts),
                       [](const std::string& word) { return std::stoi(word); });
        return run<Index>(words[1], std::stoi(words[2]), std::stoi(words[3]), std::stoi(words[4]), efforts);
    }
    std::fprintf(stderr, "%s build FOLDER DIMENSION LINKS BEAM THREADS | run FOLDER DIMENSION PASSES THREADS EFFORT...\n",
                 Index::name());
    return 2;
}

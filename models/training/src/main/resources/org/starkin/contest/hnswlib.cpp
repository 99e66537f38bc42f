// Times hnswlib; see contest.h.
#include <hnswlib/hnswlib.h>

#include <atomic>

#include "contest.h"

class Hnswlib {
public:
    static const char* name() { return "hnswlib"; }

    Hnswlib(int dimension, size_t count, int links, int beam)
        : dimension(dimension), space(dimension), index(&space, count, links, beam) {}

    Hnswlib(int dimension, const std::string& path) : dimension(dimension), space(dimension), index(&space, path) {}

    void add(const float* vectors, size_t count, int threads) {
        index.addPoint(vectors, 0);
        std::atomic<size_t> next(1);
        std::vector<std::thread> workers;
        for (int t = 0; t < threads; t++) {
            workers.emplace_back([&] {
                for (size_t i = next++; i < count; i = next++) {
                    index.addPoint(vectors + i * dimension, i);
                }
            });
        }
        for (auto& worker : workers) {
            worker.join();
        }
    }

    void save(const std::string& path) { index.saveIndex(path); }

    void setEffort(int effort) { index.setEf(effort); }

    static void beginAsking() {}

    void nearest(const float* query, int* numbers) {
        auto found = index.searchKnn(query, NEAREST);
        for (; !found.empty(); found.pop()) {
            *numbers++ = static_cast<int>(found.top().second);
        }
    }

private:
    int dimension;
    hnswlib::InnerProductSpace space;
    hnswlib::HierarchicalNSW<float> index;
};

int main(int argc, char** argv) { return contest<Hnswlib>(argc, argv); }

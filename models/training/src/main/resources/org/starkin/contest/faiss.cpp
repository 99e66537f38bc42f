// Times the HNSW of FAISS over whole vectors; see contest.h.
#include <faiss/IndexHNSW.h>
#include <faiss/index_io.h>
#include <omp.h>

#include <memory>

#include "contest.h"

class Faiss {
public:
    static const char* name() { return "faiss"; }

    Faiss(int dimension, size_t, int links, int beam)
        : index(new faiss::IndexHNSWFlat(dimension, links, faiss::METRIC_INNER_PRODUCT)) {
        index->hnsw.efConstruction = beam;
    }

    Faiss(int, const std::string& path) : index(dynamic_cast<faiss::IndexHNSWFlat*>(faiss::read_index(path.c_str()))) {}

    void add(const float* vectors, size_t count, int threads) {
        omp_set_num_threads(threads);
        index->add(static_cast<faiss::Index::idx_t>(count), vectors);
    }

    void save(const std::string& path) { faiss::write_index(index.get(), path.c_str()); }

    void setEffort(int effort) { index->hnsw.efSearch = effort; }

    static void beginAsking() { omp_set_num_threads(1); }

    void nearest(const float* query, int* numbers) {
        float similarities[NEAREST];
        faiss::Index::idx_t found[NEAREST];
        index->search(1, query, NEAREST, similarities, found);
        std::copy(found, found + NEAREST, numbers);
    }

private:
    std::unique_ptr<faiss::IndexHNSWFlat> index;
};

int main(int argc, char** argv) { return contest<Faiss>(argc, argv); }

// Verifies a published log with the packages that verify Go's own checksum database:
// golang.org/x/mod/sumdb/note and golang.org/x/mod/sumdb/tlog. Nothing of this project is used.
//
//	go run verify.go FOLDER
//
// FOLDER holds what a site serves below /ledger/, and claims.json: entries, earlier checkpoints,
// and proofs of our own making. Prints what was verified; any doubt ends it.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type claims struct {
	Entries     []int64
	Checkpoints []string
	Inclusion   []struct {
		Seq   int64
		Proof []string
	}
	Consistency []struct {
		Size  int64
		Proof []string
	}
}

var folder string

func main() {
	log.SetFlags(0)
	folder = os.Args[1]
	verifier, err := note.NewVerifier(strings.TrimSpace(read("vkey")))
	check(err)
	tree := open(read("checkpoint"), verifier)
	hashes := tlog.TileHashReader(tree, tiles{})
	var asked claims
	check(json.Unmarshal([]byte(read("claims.json")), &asked))

	for _, seq := range asked.Entries {
		proof, err := tlog.ProveRecord(tree.N, seq, hashes)
		check(err)
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, seq, tlog.RecordHash(entry(tree.N, seq))))
	}
	for _, signed := range asked.Checkpoints {
		old := open(signed, verifier)
		if old.N == 0 {
			continue
		}
		proof, err := tlog.ProveTree(tree.N, old.N, hashes)
		check(err)
		check(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash))
	}
	for _, claim := range asked.Inclusion {
		check(tlog.CheckRecord(proofOf(claim.Proof), tree.N, tree.Hash, claim.Seq, tlog.RecordHash(entry(tree.N, claim.Seq))))
	}
	for _, claim := range asked.Consistency {
		root, err := tlog.TreeHash(claim.Size, hashes)
		check(err)
		check(tlog.CheckTree(proofOf(claim.Proof), tree.N, tree.Hash, claim.Size, root))
	}
	fmt.Printf("size %d, %d entries, %d checkpoints, %d inclusion proofs, %d consistency proofs\n",
		tree.N, len(asked.Entries), len(asked.Checkpoints), len(asked.Inclusion), len(asked.Consistency))
}

// open returns the tree of a checkpoint that the key signed.
func open(signed string, verifier note.Verifier) tlog.Tree {
	opened, err := note.Open([]byte(signed), note.VerifierList(verifier))
	check(err)
	lines := strings.SplitN(opened.Text, "\n", 2)
	if lines[0] != verifier.Name() {
		log.Fatalf("origin %q, key %q", lines[0], verifier.Name())
	}
	// tlog reads the same form with an origin of its own.
	tree, err := tlog.ParseTree([]byte("go.sum database tree\n" + lines[1]))
	check(err)
	return tree
}

// entry returns the bytes of an entry from its bundle.
func entry(size, seq int64) []byte {
	tile := tlog.Tile{H: 8, L: -1, N: seq / 256, W: 256}
	if tile.N == size/256 {
		tile.W = int(size % 256)
	}
	bundle := []byte(read(strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1)))
	for at := seq % 256; at > 0; at-- {
		bundle = bundle[2+binary.BigEndian.Uint16(bundle):]
	}
	return bundle[2 : 2+binary.BigEndian.Uint16(bundle)]
}

// tiles reads tiles at the paths of C2SP tlog-tiles, which leave out the height.
type tiles struct{}

func (tiles) Height() int { return 8 }

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		all = append(all, []byte(read(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))))
	}
	return all, nil
}

func proofOf(lines []string) []tlog.Hash {
	var proof []tlog.Hash
	for _, line := range lines {
		bytes, err := base64.StdEncoding.DecodeString(line)
		check(err)
		var hash tlog.Hash
		copy(hash[:], bytes)
		proof = append(proof, hash)
	}
	return proof
}

func read(path string) string {
	bytes, err := os.ReadFile(filepath.Join(folder, path))
	check(err)
	return string(bytes)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

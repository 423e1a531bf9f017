// Verifies a downloaded site against its publication log, with nothing of the program that
// made it: the signature, the root over all entries, every opening, the list of files.
//
//	go run verify.go FOLDER [EARLIER-CHECKPOINT]
package main

import (
	"crypto/sha256"
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

type entry struct {
	Content, Id, Kind, Previous, Reason, Record, Time string
	Seq, V                                            int64
}

var folder string

func main() {
	log.SetFlags(0)
	folder = os.Args[1]
	verifier, err := note.NewVerifier(strings.TrimSpace(read("ledger/vkey")))
	check(err)
	tree := open(read("ledger/checkpoint"), verifier)

	var stored hashes
	var entries []string
	for n := int64(0); n*256 < tree.N; n++ {
		width := 256
		if rest := tree.N - n*256; rest < 256 {
			width = int(rest)
		}
		path := entriesPath(n, width)
		bundle := []byte(read(path))
		for ; width > 0; width-- {
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			more, err := tlog.StoredHashes(int64(len(entries)), bundle[2:end], stored)
			check(err)
			stored = append(stored, more...)
			entries = append(entries, string(bundle[2:end]))
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			log.Fatalf("%s is too long", path)
		}
	}
	root, err := tlog.TreeHash(tree.N, stored)
	check(err)
	if root != tree.Hash {
		log.Fatalf("%d entries give the root %v, signed is %v", tree.N, root, tree.Hash)
	}

	opened, index := 0, ""
	for seq, text := range entries {
		var e entry
		check(json.Unmarshal([]byte(text), &e))
		columns := strings.Split(strings.Split(read(fmt.Sprintf("ledger/openings/%d.txt", seq/16)), "\n")[seq%16], "\t")
		if columns[0] != text || e.Seq != int64(seq) {
			log.Fatalf("entry %d is not the one in its opening", seq)
		}
		salt, content := columns[1], columns[2]
		if salt == "@" {
			apart := strings.SplitN(strings.TrimSuffix(read(fmt.Sprintf("ledger/openings/t/%d.txt", seq)), "\n"), "\t", 2)
			salt, content = apart[0], apart[1]
		}
		if salt == "-" {
			continue
		}
		bytes, err := base64.StdEncoding.DecodeString(salt)
		check(err)
		if hashOf(append(bytes, content...)) != e.Content {
			log.Fatalf("entry %d: the content is not what was logged", seq)
		}
		opened++
		if e.Record == "release" {
			var release struct{ Fields struct{ Manifest string } }
			check(json.Unmarshal([]byte(content), &release))
			index = release.Fields.Manifest
		}
	}
	if index != hashOf([]byte(read("ledger/manifest/index"))) {
		log.Fatal("the list of files is not the one of the last release")
	}
	if len(os.Args) > 2 {
		bytes, err := os.ReadFile(os.Args[2])
		check(err)
		old := open(string(bytes), verifier)
		root, err := tlog.TreeHash(old.N, stored)
		check(err)
		if root != old.Hash {
			log.Fatalf("the first %d entries are not what they were", old.N)
		}
	}
	fmt.Printf("%d entries, %d contents, root %v: right\n", tree.N, opened, tree.Hash)
}

// open returns the tree of a checkpoint that the key signed.
func open(signed string, verifier note.Verifier) tlog.Tree {
	opened, err := note.Open([]byte(signed), note.VerifierList(verifier))
	check(err)
	lines := strings.SplitN(opened.Text, "\n", 2)
	if lines[0] != verifier.Name() {
		log.Fatalf("the checkpoint is of %q, the key of %q", lines[0], verifier.Name())
	}
	// tlog reads the same form with an origin of its own.
	tree, err := tlog.ParseTree([]byte("go.sum database tree\n" + lines[1]))
	check(err)
	return tree
}

// entriesPath is where C2SP tlog-tiles has the entries from n*256 on.
func entriesPath(n int64, width int) string {
	path := tlog.Tile{H: 8, L: -1, N: n, W: width}.Path()
	return strings.Replace(path, "tile/8/data/", "ledger/tile/entries/", 1)
}

// hashes are those of all complete subtrees, in the order of tlog.StoredHashIndex.
type hashes []tlog.Hash

func (all hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var found []tlog.Hash
	for _, index := range indexes {
		found = append(found, all[index])
	}
	return found, nil
}

func hashOf(bytes []byte) string {
	sum := sha256.Sum256(bytes)
	return base64.StdEncoding.EncodeToString(sum[:])
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

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"time"
)

const connectTimeout = time.Second

var hexToken = regexp.MustCompile(`^[0-9a-fA-F]+$`)

// broker is an open connection to the supervisor of a folder.
type broker struct {
	connection io.ReadWriter
	token      string
}

// folderID names a folder's place under run/. The broker computes the same.
func folderID(folder string) string {
	if runtime.GOOS == "windows" {
		folder = strings.ToLower(filepath.ToSlash(folder))
	}
	sum := sha256.Sum256([]byte(folder))
	return hex.EncodeToString(sum[:])[:16]
}

func connectToBrokerOf(base, folder string) *broker {
	place := filepath.Join(base, "run", folderID(folder))
	address, token, err := readBrokerFile(place)
	if os.IsNotExist(err) {
		return nil
	}
	if err == nil {
		err = trustedAddress(address)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "chaperone: passed over `%s`: %v\n", place, err)
		return nil
	}
	connection, err := connectTo(address)
	if err != nil {
		// Left behind by a window that is gone.
		return nil
	}
	return &broker{connection, token}
}

func readBrokerFile(place string) (address, token string, err error) {
	file := filepath.Join(place, "broker")
	for _, path := range []string{place, file} {
		info, err := os.Lstat(path)
		if err != nil {
			return "", "", err
		}
		if err := belongsToUserAlone(info); err != nil {
			return "", "", err
		}
	}
	text, err := os.ReadFile(file)
	lines := strings.Split(string(text), "\n")
	if err == nil && (len(lines) < 2 || !hexToken.MatchString(lines[1])) {
		err = errors.New("its file `broker` should hold an address and a hexadecimal token, one a line")
	}
	if err != nil {
		return "", "", err
	}
	return lines[0], lines[1], nil
}

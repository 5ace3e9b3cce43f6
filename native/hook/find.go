package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
)

// baseFolder comes from where this program stands and never from the environment,
// which a repository can set through the assistant's settings.
func baseFolder() (string, error) {
	program, err := os.Executable()
	if err == nil {
		program, err = filepath.EvalSymlinks(program)
	}
	if err != nil {
		return "", errors.New("the hook client cannot find its own place; " + checkProtection)
	}
	return filepath.Dir(filepath.Dir(program)), nil
}

// candidateFolders are where the action may belong, the likeliest first.
func candidateFolders(payload []byte) []string {
	var hint struct{ Cwd string }
	// A payload that cannot be read gives no hint; the supervisor says what is wrong with it.
	_ = json.Unmarshal(payload, &hint)
	return []string{hint.Cwd, processFolder(), os.Getenv("CLAUDE_PROJECT_DIR")}
}

// processFolder is empty where the folder has been deleted.
func processFolder() string {
	folder, _ := os.Getwd()
	return folder
}

// findBroker returns nil where no supervisor answers for any of the folders or what is above them.
func findBroker(base string, candidates []string) *broker {
	tried := map[string]bool{}
	for _, candidate := range candidates {
		for _, folder := range selfAndAncestors(realFolder(candidate)) {
			if tried[folder] {
				break
			}
			tried[folder] = true
			if found := connectToBrokerOf(base, folder); found != nil {
				return found
			}
		}
	}
	return nil
}

// realFolder follows symlinks, from the nearest ancestor that still exists.
func realFolder(folder string) string {
	if !filepath.IsAbs(folder) {
		return ""
	}
	real, err := filepath.EvalSymlinks(filepath.Clean(folder))
	if err == nil {
		return real
	}
	if filepath.Dir(folder) == folder {
		return ""
	}
	return realFolder(filepath.Dir(folder))
}

func selfAndAncestors(folder string) []string {
	if folder == "" {
		return nil
	}
	if filepath.Dir(folder) == folder {
		return []string{folder}
	}
	return append([]string{folder}, selfAndAncestors(filepath.Dir(folder))...)
}

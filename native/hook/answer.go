package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

const longestAnswer = 1 << 20

// answer is what the assistant gets to see of this process.
type answer struct {
	stdout string
	stderr string
	exit   int
}

// vetted refuses an answer that the assistant would take for consent although nobody consented.
func (given answer) vetted(assistant string) (answer, error) {
	if given.exit == 0 && strings.TrimSpace(given.stdout) == "" {
		return answer{}, errors.New("it said nothing")
	}
	if speaksClaude(assistant) {
		if err := given.vettedForClaude(); err != nil {
			return answer{}, err
		}
	}
	if given.exit != 0 && strings.TrimSpace(given.stderr) == "" {
		// Some assistants ignore a blocking exit code that comes without a reason.
		given.stderr = "chaperone: this was denied without a reason; " + checkProtection + "\n"
	}
	return given, nil
}

// vettedForClaude: Claude Code runs the tool after plain text, and after every exit code but 2.
func (given answer) vettedForClaude() error {
	if given.exit != 0 && given.exit != exitBlocked {
		return fmt.Errorf("it ended with exit code %d", given.exit)
	}
	if given.exit == 0 && !isJSONObject(given.stdout) {
		return errors.New("its answer is not a JSON object")
	}
	return nil
}

func isJSONObject(text string) bool {
	return strings.HasPrefix(strings.TrimLeft(text, " \t\r\n"), "{") && json.Valid([]byte(text))
}

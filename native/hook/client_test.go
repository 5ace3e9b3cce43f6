package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestParseInvocation(t *testing.T) {
	rows := []struct{ name, arguments, assistant, problem string }{
		{"complete", "--assistant codex --event PreToolUse --deadline 590", "codex", ""},
		{"no deadline", "--assistant codex --event PreToolUse", "codex", ""},
		{"no flags", "", "", "without `--assistant`"},
		{"no event", "--assistant codex", "codex", "without `--event`"},
		{"unknown flag", "--assistant codex --verbose yes", "codex", "unknown flag `--verbose`"},
		{"flag without value", "--assistant codex --event", "codex", "without a value for `--event`"},
		{"zero deadline", "--assistant codex --event E --deadline 0", "codex", "`--deadline 0`"},
		{"signed deadline", "--assistant codex --event E --deadline +5", "codex", "`--deadline +5`"},
		{"endless deadline", "--assistant codex --event E --deadline 86401", "codex", "`--deadline 86401`"},
	}
	for _, row := range rows {
		call, err := parseInvocation(strings.Fields(row.arguments))
		problem := ""
		if err != nil {
			problem = err.Error()
		}
		if call.assistant != row.assistant || !strings.Contains(problem, row.problem) || (row.problem == "") != (err == nil) {
			t.Errorf("%s: got assistant `%s` and problem `%s`", row.name, call.assistant, problem)
		}
	}
	if call, _ := parseInvocation([]string{"--deadline", "7"}); call.deadline != 7*time.Second {
		t.Errorf("deadline: got %v", call.deadline)
	}
}

func TestDenial(t *testing.T) {
	rows := []struct {
		assistant, event, stdout string
		exit                     int
	}{
		{"claude-code", "PreToolUse", `"permissionDecision":"deny"`, 0},
		{"rehearsal", "PreToolUse", `"permissionDecision":"deny"`, 0},
		{"claude-code", "", `"permissionDecision":"deny"`, 2},
		{"claude-code", "ConfigChange", `"decision":"block"`, 2},
		{"claude-code", "PostToolUse", "{}", 0},
		{"claude-code", "SessionEnd", "{}", 0},
		{"codex", "PreToolUse", "", 2},
		{"", "", "", 2},
	}
	for _, row := range rows {
		given := denial(invocation{assistant: row.assistant, event: row.event}, "a \"b\" \n c")
		if given.exit != row.exit || !strings.Contains(given.stdout, row.stdout) || (row.stdout == "") != (given.stdout == "") {
			t.Errorf("%s %s: got %+v", row.assistant, row.event, given)
		}
		if given.stdout != "" && !json.Valid([]byte(given.stdout)) {
			t.Errorf("%s %s: `%s` is not JSON", row.assistant, row.event, given.stdout)
		}
		if given.stderr != "chaperone: a \"b\" \n c\n" {
			t.Errorf("%s %s: got stderr `%s`", row.assistant, row.event, given.stderr)
		}
	}
}

func TestParseReply(t *testing.T) {
	rows := []struct {
		name, assistant, line string
		accepted              bool
	}{
		{"an answer", "claude-code", `{"version":1,"exit":0,"stdout":"{}","stderr":""}`, true},
		{"exit 2", "claude-code", `{"version":1,"exit":2,"stdout":"","stderr":"no"}`, true},
		{"plain text, another dialect", "codex", `{"version":1,"exit":0,"stdout":"fine","stderr":""}`, true},
		{"plain text, Claude", "claude-code", `{"version":1,"exit":0,"stdout":"fine","stderr":""}`, false},
		{"an array, Claude", "claude-code", `{"version":1,"exit":0,"stdout":"[]","stderr":""}`, false},
		{"exit 1, Claude", "claude-code", `{"version":1,"exit":1,"stdout":"{}","stderr":""}`, false},
		{"blank stdout", "codex", `{"version":1,"exit":0,"stdout":" \n","stderr":""}`, false},
		{"other version", "codex", `{"version":2,"exit":0,"stdout":"{}","stderr":""}`, false},
		{"no version", "codex", `{"exit":0,"stdout":"{}","stderr":""}`, false},
		{"exit out of range", "codex", `{"version":1,"exit":256,"stdout":"{}","stderr":""}`, false},
		{"negative exit", "codex", `{"version":1,"exit":-1,"stdout":"{}","stderr":""}`, false},
		{"fractional exit", "codex", `{"version":1,"exit":0.5,"stdout":"{}","stderr":""}`, false},
		{"exit is text", "codex", `{"version":1,"exit":"0","stdout":"{}","stderr":""}`, false},
		{"null stdout", "codex", `{"version":1,"exit":2,"stdout":null,"stderr":""}`, false},
		{"no stderr", "codex", `{"version":1,"exit":0,"stdout":"{}"}`, false},
		{"unknown field", "codex", `{"version":1,"exit":0,"stdout":"{}","stderr":"","more":1}`, false},
		{"something after it", "codex", `{"version":1,"exit":0,"stdout":"{}","stderr":""}}`, false},
		{"null", "codex", `null`, false},
		{"not JSON", "codex", `allow`, false},
	}
	for _, row := range rows {
		if _, err := parseReply([]byte(row.line), row.assistant); (err == nil) != row.accepted {
			t.Errorf("%s: got %v", row.name, err)
		}
	}
}

func TestBlockingExitAlwaysHasAReason(t *testing.T) {
	given, err := answer{"", "", 2}.vetted("codex")
	if err != nil || given.stderr == "" {
		t.Errorf("got %+v, %v", given, err)
	}
}

func TestFolderID(t *testing.T) {
	if id := folderID("/home/ann/project"); id != "78a036e7334eb983" {
		t.Errorf("got %s", id)
	}
}

func TestRealFolderClimbsToWhatExists(t *testing.T) {
	folder, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, "link")
	if err := os.Symlink(folder, link); err != nil {
		t.Skip("symlinks cannot be made here")
	}
	if got := realFolder(filepath.Join(link, "gone", "deeper")); got != folder {
		t.Errorf("got %s", got)
	}
	if got := realFolder("relative"); got != "" {
		t.Errorf("relative: got %s", got)
	}
}

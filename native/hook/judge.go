package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// judgeMargin is what the judge's deadline is shorter by than ours, so that its own words come first.
const judgeMargin = 2 * time.Second

// judgeEnvironment is all that the judge inherits. A repository can set any variable through the
// assistant's settings, and some of them make a program run foreign code as it starts.
var judgeEnvironment = map[string]bool{
	"HOME": true, "USER": true, "LOGNAME": true, "SHELL": true, "PATH": true, "TMPDIR": true, "LANG": true, "LC_ALL": true,
	"USERPROFILE": true, "USERNAME": true, "APPDATA": true, "LOCALAPPDATA": true, "TEMP": true, "TMP": true,
	"SYSTEMROOT": true, "SYSTEMDRIVE": true, "COMSPEC": true, "PATHEXT": true,
	"CLAUDE_PROJECT_DIR": true, "CLAUDE_CODE_ENTRYPOINT": true,
}

type judgeProgram struct {
	Command string            `json:"command"`
	Args    []string          `json:"args"`
	Env     map[string]string `json:"env"`
}

func readJudgeProgram(file string) (judgeProgram, error) {
	var program judgeProgram
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, &program)
	}
	if err != nil || !filepath.IsAbs(program.Command) {
		return program, judgeProblem(fmt.Sprintf("`%s` does not name a program to start", file))
	}
	return program, nil
}

func (c *client) askJudge(base string, payload []byte) (answer, error) {
	program, err := readJudgeProgram(filepath.Join(base, "bin", "judge.json"))
	if err != nil {
		return answer{}, err
	}
	var stdout, stderr cappedBuffer
	command := exec.Command(program.Command, append(program.Args, c.judgeFlags()...)...)
	command.Env = program.environment()
	command.Stdin, command.Stdout, command.Stderr = bytes.NewReader(payload), &stdout, &stderr
	separateGroup(command)
	if err := c.startJudge(command); err != nil {
		return answer{}, judgeProblem(fmt.Sprintf("`%s` cannot be started", program.Command))
	}
	// How it ended stands in ProcessState; an error of Wait says nothing more.
	_ = command.Wait()
	c.forgetJudge()
	return c.judged(command.ProcessState.ExitCode(), &stdout, &stderr)
}

func (c *client) judged(exit int, stdout, stderr *cappedBuffer) (answer, error) {
	given, err := answer{stdout.kept.String(), stderr.kept.String(), exit}.vetted(c.call.assistant)
	if exit != 0 && exit != exitBlocked {
		err = errors.New("it crashed")
	}
	if stdout.overflowed {
		err = errors.New("it said more than 1 MiB")
	}
	if err != nil {
		_, _ = os.Stderr.Write(stderr.kept.Bytes())
		return answer{}, judgeProblem(err.Error())
	}
	return given, nil
}

func (c *client) judgeFlags() []string {
	seconds := int((c.timeLeft() - judgeMargin) / time.Second)
	if seconds < 1 {
		seconds = 1
	}
	return []string{"--assistant", c.call.assistant, "--event", c.call.event, "--deadline", strconv.Itoa(seconds)}
}

func (program judgeProgram) environment() []string {
	variables := []string{}
	for _, variable := range os.Environ() {
		if judgeEnvironment[strings.ToUpper(strings.SplitN(variable, "=", 2)[0])] {
			variables = append(variables, variable)
		}
	}
	for name, value := range program.Env {
		variables = append(variables, name+"="+value)
	}
	return variables
}

func judgeProblem(what string) error {
	return errors.New("no supervisor answers for this folder and the local judge failed: " + what + "; " + openFolder)
}

// cappedBuffer takes all that is written, so that the writer never blocks, and keeps what is allowed.
type cappedBuffer struct {
	kept       bytes.Buffer
	overflowed bool
}

func (buffer *cappedBuffer) Write(data []byte) (int, error) {
	if buffer.kept.Len()+len(data) > longestAnswer {
		buffer.overflowed = true
		return len(data), nil
	}
	return buffer.kept.Write(data)
}

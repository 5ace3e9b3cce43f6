package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"runtime"
)

const protocolVersion = 1

var (
	errBrokerStopped    = errors.New("the supervisor stopped while deciding; " + openFolder)
	errBrokerUnreadable = errors.New("the supervisor answered something unreadable; " + checkProtection)
)

// requestHeader is the first line of the frame; the payload follows it byte for byte.
type requestHeader struct {
	Version      int    `json:"version"`
	Token        string `json:"token"`
	Assistant    string `json:"assistant"`
	Event        string `json:"event"`
	DeadlineMs   int64  `json:"deadlineMs"`
	ParentPid    int    `json:"parentPid"`
	ProcessCwd   string `json:"processCwd"`
	Entrypoint   string `json:"entrypoint"`
	PayloadBytes int    `json:"payloadBytes"`
}

// brokerReply has pointers so that a field left out is told from an empty one.
type brokerReply struct {
	Version *int    `json:"version"`
	Exit    *int    `json:"exit"`
	Stdout  *string `json:"stdout"`
	Stderr  *string `json:"stderr"`
}

func (c *client) askBroker(supervisor *broker, payload []byte) (answer, error) {
	header := requestHeader{
		Version: protocolVersion, Token: supervisor.token,
		Assistant: c.call.assistant, Event: c.call.event,
		DeadlineMs: c.timeLeft().Milliseconds(),
		ParentPid:  os.Getppid(), ProcessCwd: processFolder(),
		Entrypoint:   os.Getenv("CLAUDE_CODE_ENTRYPOINT"),
		PayloadBytes: len(payload),
	}
	c.send(supervisor.connection, append([]byte(jsonLine(header)), payload...))
	line, err := readLine(supervisor.connection)
	if err != nil {
		return answer{}, err
	}
	return parseReply(line, c.call.assistant)
}

// send does not report failure: a supervisor may answer and hang up before it
// has read all, so what counts is the answer.
func (c *client) send(connection io.Writer, frame []byte) {
	write := func() {
		defer c.denyAfterPanic()
		_, _ = connection.Write(frame)
	}
	if runtime.GOOS == "windows" {
		// A named pipe opened as a file does one thing at a time.
		write()
		return
	}
	go write()
}

func readLine(connection io.Reader) ([]byte, error) {
	limited := bufio.NewReader(io.LimitReader(connection, longestAnswer+1))
	line, err := limited.ReadBytes('\n')
	if err == nil {
		return line, nil
	}
	if len(line) == 0 {
		return nil, errBrokerStopped
	}
	return nil, errBrokerUnreadable
}

func parseReply(line []byte, assistant string) (answer, error) {
	var reply brokerReply
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	if !json.Valid(line) || decoder.Decode(&reply) != nil || !reply.complete() {
		return answer{}, errBrokerUnreadable
	}
	given, err := answer{*reply.Stdout, *reply.Stderr, *reply.Exit}.vetted(assistant)
	if err != nil {
		return answer{}, errBrokerUnreadable
	}
	return given, nil
}

func (reply brokerReply) complete() bool {
	return reply.Version != nil && *reply.Version == protocolVersion &&
		reply.Exit != nil && *reply.Exit >= 0 && *reply.Exit <= 255 &&
		reply.Stdout != nil && reply.Stderr != nil
}

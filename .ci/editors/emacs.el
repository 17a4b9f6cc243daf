;;; Opens a draft as somebody does who has the lines of README.md in their configuration: it must be
;;; marked, mended and marked no more.  Whatever is missing within a minute ends with an error.  -*- lexical-binding: t -*-

(require 'flymake)
(require 'eglot)

(defun await (what holds)
  (let ((end (+ (float-time) 60)))
    (while (not (funcall holds))
      (when (> (float-time) end)
        (error "waited in vain for %s" what))
      (accept-process-output nil 0.02))))

(defun marks (words)
  (seq-filter (lambda (mark) (string-match-p words (flymake-diagnostic-text mark)))
              (flymake-diagnostics)))

(find-file "draft.txt")
(text-mode)
(setq eglot-autoshutdown nil)
(apply #'eglot--connect (eglot--guess-contact))
(await "the notice to be marked" (lambda () (= 1 (length (marks "copyright notice")))))

(let* ((mark (car (marks "copyright notice")))
       (actions (eglot-code-actions (flymake-diagnostic-beg mark) (flymake-diagnostic-end mark)))
       (fix (seq-find (lambda (action) (string-prefix-p "Remove" (plist-get action :title)))
                      actions)))
  (eglot--apply-workspace-edit (plist-get fix :edit)))
(eglot--signal-textDocument/didChange)
(await "the notice to go"
       (lambda () (and (not (string-match-p "Copyright" (buffer-string)))
                       (null (marks "copyright notice"))
                       (= 1 (length (marks "^.*No one is named"))))))

;; What is typed is checked as it is typed.
(goto-char (point-min))
(insert "Copyright 2024 The Daily Lantern. All rights reserved.\n\n")
(run-hooks 'post-command-hook)
(eglot--signal-textDocument/didChange)
(await "the typed notice to be marked" (lambda () (= 1 (length (marks "copyright notice")))))
(message "Emacs %s: marked, mended, marked again" emacs-version)
(set-buffer-modified-p nil)
(kill-emacs 0)

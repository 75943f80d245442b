;;; emacs.el --- Runs the steps of editors.test.mjs in Emacs' own client, eglot -*- lexical-binding: t -*-

;; Reads the task from $COPYDESK_TASK and writes the results to $COPYDESK_RESULT, both as JSON.

(set-language-environment "UTF-8")
(require 'cl-lib)
(require 'json)
(require 'project)
(require 'eglot)

(define-derived-mode copydesk-mode text-mode "Copydesk")

(let* ((task (let ((json-object-type 'alist) (json-array-type 'list)) (json-read-file (getenv "COPYDESK_TASK"))))
       (root (file-name-as-directory (alist-get 'root task)))
       (name (alist-get 'name task))
       (eglot-confirm-server-edits nil)
       (create-lockfiles nil)
       (make-backup-files nil)
       server opened before problem)
  (setq eglot-server-programs `((copydesk-mode . ,(alist-get 'server task)))
        ;; One project for all folders: otherwise each would get its own server.
        project-find-functions (list (lambda (_) (cons 'transient root))))
  (cl-flet* ((ask (method params) (jsonrpc-request server method params :timeout (/ (alist-get 'patience task) 1000)))
             (articles () (plist-get (ask :copydesk/report (make-hash-table)) :articles)))
    ;; Eglot chooses the server in a file's buffer; this one is gone before the server starts.
    (setq server (apply #'eglot--connect
                        (with-temp-buffer
                          (setq default-directory root
                                buffer-file-name (concat root "none.txt"))
                          (copydesk-mode)
                          (prog1 (eglot--guess-contact) (setq buffer-file-name nil)))))
    (ask :copydesk/rebuild (make-hash-table))
    (setq before (articles))
    (dolist (file (alist-get 'files task))
      (let* ((path (concat root file))
             (uri (eglot--path-to-uri path)))
        (push
         ;; Eglot 1.9 does not escape percent signs, so its URI is that of a different file.
         (if (not (equal (decode-coding-string (url-unhex-string uri) 'utf-8) (concat "file://" path)))
             `((file . ,file) (uri . ,uri) (isMisnamed . t))
           (find-file path)
           (copydesk-mode)
           (goto-char (point-min))
           (search-forward name)
           (goto-char (match-beginning 0))
           (let ((hover (ask :textDocument/hover (eglot--TextDocumentPositionParams))))
             `((file . ,file) (uri . ,uri) (hover . ,(plist-get hover :contents)) (articles . ,(articles)))))
         opened)))
    ;; Rename from the first file, which is open.
    (find-file (concat root (car (alist-get 'files task))))
    ;; Emacs asks before it edits what it takes for a different file; batch mode has nobody to answer.
    (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
      (condition-case failure
          (eglot-rename (alist-get 'newName task))
        (error (setq problem (error-message-string failure)))))
    (save-some-buffers t)
    (with-temp-file (getenv "COPYDESK_RESULT")
      (insert (json-encode `((before . ,before)
                              (opened . ,(vconcat (nreverse opened)))
                              (problem . ,problem)
                              (after . ,(articles))))))
    (ignore-errors (eglot-shutdown server))))

;;; emacs.el ends here
